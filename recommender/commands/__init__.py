"""The operator's commands, a module each: one need not wait for what only others import."""
