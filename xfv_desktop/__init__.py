"""Forensic face-comparison workbench with explanations an examiner can check.

The package map, from the shells down to the foundations (arrows point down only):

===============  ==========================================================================
module           holds
===============  ==========================================================================
``gui``          the window (PySide6); nothing else imports Qt
``cli``          the ``xfv`` command line, one file per group of commands
``bootstrap``    composition root: settings -> workbench
``workflow``     the use cases, plain functions joining the engines
``settings``     typed settings: load, validate, snapshot
``evidence``     untrusted file -> evidence item and pixels; the only door for pictures
``recognition``  pixels -> face sample -> template (torch)
``comparison``   templates -> score -> decision -> likelihood ratio (numpy)
``attribution``  which regions the score comes from, and how far to trust that (torch)
``casefile``     the case on disk (SQLAlchemy), append-only, with a hash-chained audit
``reporting``    records -> PDF -> signed PDF -> verified PDF
``imaging``      colour maps, overlays, rank masks, PNG encoding
``progress``     progress and cancellation, without Qt
``resources``    bundled files, wherever the program runs from
``domain``       the vocabulary: frozen records and enumerations
``errors``       one class per situation a person can be told about
===============  ==========================================================================
"""

import os

# Threads that wait for each other by spinning slow a busy machine down tenfold, and the window
# is busy too; sleeping costs little on an idle one. Read when torch's OpenMP is loaded.
os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")

__version__ = "0.1.0"
