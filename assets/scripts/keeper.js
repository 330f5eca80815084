// Keeps the page that checks codes of referrals for the hours without a network: fresh where there is one, kept where
// there is none. It answers for that page alone.
const STORE = "qalam-referral-code";

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

async function kept(request) {
  try {
    return await fetch(request);
  } catch (problem) {
    const found = await (await caches.open(STORE)).match(request, { ignoreVary: true, ignoreSearch: true });
    if (found) return found;
    throw problem;
  }
}

self.addEventListener("fetch", (event) => {
  if (event.request.method === "GET") event.respondWith(kept(event.request));
});
