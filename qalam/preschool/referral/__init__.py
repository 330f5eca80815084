"""The referral as a paper: its signed code, how the code is checked without a network, and the page in print."""
