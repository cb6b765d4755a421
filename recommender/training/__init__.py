"""How the bundled embedding model was made; see docs/training.md. Serving imports none of this."""
