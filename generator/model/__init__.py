"""What the record knows: frozen types and the pure functions that belong to them."""
