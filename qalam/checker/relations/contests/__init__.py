"""Steps of contests and selections, winners and medals."""
