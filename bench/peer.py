"""Runs a peer that is a Python library, one process over a whole folder: peer.py dcmanon|fw-file-rs INPUT OUTPUT."""

import shutil
import sys
from pathlib import Path

FLYWHEEL_PROFILE = """
version: 1
name: bench
dicom:
  fields:
    - {name: PatientName, replace-with: REDACTED}
    - {name: PatientID, replace-with: REDACTED}
    - {name: PatientBirthDate, remove: true}
    - {name: PatientAddress, remove: true}
    - {name: AccessionNumber, replace-with: ""}
    - {name: InstitutionName, remove: true}
    - {name: InstitutionAddress, remove: true}
    - {name: ReferringPhysicianName, replace-with: ""}
    - {name: OperatorsName, remove: true}
    - {name: StudyInstanceUID, hashuid: true}
    - {name: SeriesInstanceUID, hashuid: true}
    - {name: SOPInstanceUID, hashuid: true}
    - {name: FrameOfReferenceUID, hashuid: true}
"""


def dcmanon(files, output):
    from dcmanon import Anonymizer

    anonymizer = Anonymizer()
    for path in files:
        (output / path.name).write_bytes(anonymizer.anonymize(str(path)))


def flywheel(files, output):
    """It treats headers alone, so the rest of each file is copied behind."""
    from fw_file_rs.dcm import Context, read_until_pixels

    context = Context().deid_profile(FLYWHEEL_PROFILE)
    for path in files:
        header = read_until_pixels(str(path))
        with open(path, "rb") as source, open(output / path.name, "wb") as target:
            target.write(context.deid_header(header))
            source.seek(len(header))
            shutil.copyfileobj(source, target, 1 << 20)


def dicognito(files, output):
    """Its command of this version cannot be started without arguments; its entry point can."""
    from dicognito.__main__ import main

    main(["--quiet", "--assume-burned-in-annotation", "never", "--output-directory", str(output),
          *map(str, files)])  # fmt: skip


if __name__ == "__main__":
    name, source, target = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
    target.mkdir(parents=True, exist_ok=True)
    {"dcmanon": dcmanon, "fw-file-rs": flywheel, "dicognito": dicognito}[name](sorted(source.iterdir()), target)
