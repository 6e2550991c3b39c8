"""The software bill of materials, CycloneDX 1.6 as JSON."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

from cyclonedx.model import HashAlgorithm, HashType, Property
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.model.license import DisjunctiveLicense
from cyclonedx.output.json import JsonV1Dot6
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from inventory import compute_sha256
from licences import Part
from packageurl import PackageURL

from xfv_desktop.resources import Build

_SPACE = uuid.UUID("6f6bb1c6-2f5c-5c0e-9a55-0d1f0c1c5b9e")
_KINDS = {"model": ComponentType.MACHINE_LEARNING_MODEL, "python": ComponentType.PLATFORM}
_ADDRESSES = {"pypi": ("pypi", None), "deb": ("deb", "debian"), "python": ("generic", None)}


def list_models(folder: Path) -> list[Part]:
    """Return the recognizer's files as parts."""
    files = sorted(file for file in folder.rglob("*") if file.is_file())
    return [
        Part("model", file.relative_to(folder).as_posix(), "1", "CC0-1.0", compute_sha256(file))
        for file in files
    ]


def make_component(part: Part) -> Component:
    """Return a part as a component of the bill."""
    address = None
    if part.kind in _ADDRESSES:
        kind, space = _ADDRESSES[part.kind]
        address = PackageURL(kind, space, part.name, part.version.split("+")[0])
    hashes = [HashType(alg=HashAlgorithm.SHA_256, content=part.sha256)] if part.sha256 else []
    return Component(
        name=part.name,
        version=part.version,
        type=_KINDS.get(part.kind, ComponentType.LIBRARY),
        bom_ref=f"{part.kind}:{part.name}@{part.version}",
        purl=address,
        licenses=[DisjunctiveLicense(name=part.licence)],
        hashes=hashes,
    )


def write_bill(path: Path, stamp: Build, parts: Iterable[Part]) -> None:
    """Write the bill, held against its own schema.

    Raises
    ------
    SystemExit
        When it is not what the schema asks for.
    """
    program = Component(
        name="xfv_desktop",
        version=stamp.version,
        type=ComponentType.APPLICATION,
        bom_ref=f"xfv_desktop@{stamp.version}",
        licenses=[DisjunctiveLicense(name="Apache-2.0")],
        properties=[
            Property(name="xfv:commit", value=stamp.commit),
            Property(name="xfv:flavour", value=stamp.flavour),
        ],
    )
    components = [make_component(part) for part in parts]
    # Equal contents give an equal bill: no random number, no present time.
    names = "\n".join(sorted(str(one.bom_ref) for one in components))
    bom = Bom(components=components, serial_number=uuid.uuid5(_SPACE, stamp.commit + names))
    bom.metadata.timestamp = datetime.fromisoformat(stamp.date).astimezone(UTC)
    bom.metadata.component = program
    bom.register_dependency(program, components)
    text = JsonV1Dot6(bom).output_as_string(indent=1)
    fault = JsonStrictValidator(SchemaVersion.V1_6).validate_str(text)
    if fault is not None:
        raise SystemExit(f"The bill of materials does not follow its schema: {fault}")
    path.write_text(text + "\n", "utf-8")
