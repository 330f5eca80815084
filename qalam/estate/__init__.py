"""Buildings and what stands in them: safety, rooms, libraries, repairs, construction."""
