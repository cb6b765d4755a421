"""The words that understanding knows, English and te reo Māori, as tables. No logic here."""
