"""A case does not lie on a share."""

from __future__ import annotations

from pathlib import Path

import pytest

from xfv_desktop.casefile import location
from xfv_desktop.casefile.location import find_network_mount, refuse_network
from xfv_desktop.errors import CaseNotWritable

TABLE = """\
/dev/vda / ext4 rw,relatime 0 0
server:/export /mnt/lab nfs4 rw 0 0
//server/share /mnt/my\\040share cifs rw 0 0
/dev/sdb1 /mnt/lab/local xfs rw 0 0
host /media/host fuse.sshfs rw 0 0
tmpfs /mnt/laboratory tmpfs rw 0 0
"""


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/home/case", None),
        ("/mnt/lab", "nfs4"),
        ("/mnt/lab/case", "nfs4"),
        ("/mnt/lab/local/case", None),
        ("/mnt/laboratory/case", None),
        ("/mnt/my share/case", "cifs"),
        ("/media/host/a/b", "fuse.sshfs"),
    ],
)
def test_the_deepest_mount_decides(path: str, kind: str | None) -> None:
    assert find_network_mount(TABLE, Path(path)) == kind


def test_the_last_of_two_mounts_decides() -> None:
    assert find_network_mount(TABLE + "x:/y / nfs rw 0 0\n", Path("/home")) == "nfs"


def test_a_sandbox_root_is_local() -> None:
    table = "none / 9p rw,trans=fd 0 0\nC: /mnt/c 9p rw,aname=drvfs 0 0\n"
    assert find_network_mount(table, Path("/home")) is None
    assert find_network_mount(table, Path("/mnt/c/case")) == "9p"


def test_a_share_is_refused_with_advice(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(location, "find_network", lambda _path: "nfs4")
    with pytest.raises(CaseNotWritable, match="nfs4") as caught:
        refuse_network(tmp_path)
    assert "Copy the case" in caught.value.advice
