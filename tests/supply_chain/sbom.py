"""`make sbom`: write the list of all parts of the product (SBOM), in CycloneDX 1.6."""

import sys
import tomllib
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model import ExternalReference, ExternalReferenceType, HashAlgorithm, HashType, XsUri
from cyclonedx.model.bom import Bom, BomMetaData
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.supply_chain.parts import LOCK, ROOT, LockError, Part, parts

TARGET = ROOT / "build/sbom.cdx.json"


def sbom() -> str:
    """Return the list as JSON; equal locks give equal lists."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    ours = Component(
        name=project["name"],
        version=project["version"],
        description=project["description"],
        type=ComponentType.APPLICATION,
        bom_ref=project["name"],
        licenses=[LicenseFactory().make_with_id(project["license"])],
    )
    every = {part.name: (part, _component(part)) for part in parts()}
    bom = Bom(
        metadata=BomMetaData(component=ours),
        serial_number=uuid5(NAMESPACE_URL, LOCK.read_text() + project["version"]),
        components=[component for _, component in every.values()],
    )
    direct = {canonicalize_name(Requirement(line).name) for line in project["dependencies"]}
    bom.register_dependency(ours, [every[name][1] for name in sorted(direct & set(every))])
    for part, component in every.values():
        bom.register_dependency(component, [every[n][1] for n in sorted(part.needs & set(every))])
    bom.metadata.timestamp = None  # when it was made says nothing of what is in it
    return JsonV1Dot6(bom).output_as_string(indent=2)


def _component(part: Part) -> Component:
    address = PackageURL("pypi", name=part.name, version=part.version)
    files = ExternalReference(
        type=ExternalReferenceType.DISTRIBUTION,
        url=XsUri(str(address)),
        comment="Each of these files is allowed.",
        hashes=[HashType(alg=HashAlgorithm.SHA_256, content=digest) for digest in part.hashes],
    )
    return Component(
        name=part.name,
        version=part.version,
        description=part.summary,
        bom_ref=str(address),
        purl=address,
        licenses=[LicenseFactory().make_from_string(part.licence)],
        external_references=[files],
    )


def main(target: Path = TARGET) -> int:
    """Write the list and return 0, or 1 when other parts are installed than were locked."""
    try:
        made = sbom()
    except LockError as error:
        print(f"Er is iets anders geïnstalleerd dan vastgezet: {error}.", file=sys.stderr)
        print("Draai eerst `make clean`, en probeer het opnieuw.", file=sys.stderr)
        return 1
    target.parent.mkdir(exist_ok=True)
    target.write_text(made)
    print(f"De lijst met alle onderdelen (SBOM) staat in {target.relative_to(ROOT)}.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
