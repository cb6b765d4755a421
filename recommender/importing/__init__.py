"""From files to checked credentials: one reader per format. Nothing here embeds or stores.

A bad row never stops a file: it is set aside with every reason for it. What stops a file
(``ImportRefused``) is that it cannot be read at all.
"""

from __future__ import annotations

from recommender.importing.files import read_files, read_jsonl
from recommender.importing.problems import Reading, RejectedRow, RowProblem, write_rejects

__all__ = ["Reading", "RejectedRow", "RowProblem", "read_files", "read_jsonl", "write_rejects"]
