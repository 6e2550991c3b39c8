"""A list of many pictures in which a thumbnail that arrives costs one line, not all."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QListView
from typing_extensions import override

Index = QModelIndex | QPersistentModelIndex


class PictureList(QListView):
    """A list view whose lines all have the same size."""

    @override
    def dataChanged(self, topLeft: Index, bottomRight: Index, roles: Sequence[int] = ()) -> None:
        # Qt lays out every line anew when one changes; another thumbnail moves none.
        if list(roles) == [Qt.ItemDataRole.DecorationRole] and topLeft == bottomRight:
            self.update(topLeft)
        else:
            super().dataChanged(topLeft, bottomRight, roles)
