"""Parts against their whole, products and means."""
