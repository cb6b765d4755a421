"""How good the answers are: judged questions in, metrics with bootstrap intervals out."""
