"""An append-only log that anybody can check: hashing, proofs, tiles, signed checkpoints, and reading an export."""
