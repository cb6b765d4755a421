"""The core of the Micro-credential Finder: from a person's words to ranked micro-credentials.

Knows nothing of Flask, HTTP or HTML; the doors live in ``webapp``.
"""

__version__ = "0.1.0"
