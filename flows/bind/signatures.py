"""Signing a finished PDF with a certificate: the last thing done to a copy, added behind its bytes.

pyHanko does it; it is an optional dependency.
"""

import io
from pathlib import Path

from flows.bind.copies import Sign
from flows.errors import EnvironmentMissing, UsageError

FIELD_NAME = "Signature"
PASSPHRASE_VARIABLE = "BRIEFPACK_SIGN_PASSPHRASE"  # noqa: S105 - the name of one
"""Where the key's passphrase is read from: a flag would show in the list of processes."""


def open_key(path: Path, passphrase: str) -> Sign:
    """Something that signs with the key and certificate in a PKCS #12 file. It signs with today's time.

    Raises EnvironmentMissing without pyHanko, UsageError for a file or a passphrase that does not serve.
    """
    try:
        from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter  # noqa: PLC0415 - optional
        from pyhanko.sign import signers  # noqa: PLC0415 - optional
        from pyhanko.sign.fields import SigSeedSubFilter  # noqa: PLC0415 - optional
    except ImportError as error:
        raise EnvironmentMissing(
            "Signing needs pyHanko, which is not installed.", "Run: pip install 'briefing-pack[sign]'"
        ) from error
    secret = passphrase.encode("utf-8") or None
    try:
        signer = signers.SimpleSigner.load_pkcs12_data(path.read_bytes(), other_certs=[], passphrase=secret)
    except OSError as error:
        raise UsageError(f"{path}: {error.strerror}.", "Check the path given to --sign.") from error
    except (ValueError, TypeError, AttributeError) as error:
        raise UsageError(
            f"{path} cannot be opened: no PKCS #12 file with key and certificate, or another passphrase.",
            f"Put its passphrase into the environment variable {PASSPHRASE_VARIABLE}.",
        ) from error
    metadata = signers.PdfSignatureMetadata(
        field_name=FIELD_NAME, md_algorithm="sha256", subfilter=SigSeedSubFilter.PADES
    )

    def sign(pdf: bytes, password: str) -> bytes:
        writer = IncrementalPdfFileWriter(io.BytesIO(pdf))
        if password:
            writer.encrypt(password)  # type: ignore[no-untyped-call]
        signed = signers.sign_pdf(writer, metadata, signer=signer)
        return bytes(signed.getvalue())

    return sign
