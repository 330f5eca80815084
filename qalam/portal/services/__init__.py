"""What is done on the site that spans rooms: registering, and proving who one is."""
