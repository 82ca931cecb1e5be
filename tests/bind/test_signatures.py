"""Signed copies: the signature covers the whole file, and the file stays what it was."""

import datetime as dt
import io
from pathlib import Path

import pikepdf
import pytest

from flows.bind import PASSPHRASE_VARIABLE, make_copies, open_key, read_recipients
from flows.errors import EnvironmentMissing, UsageError
from tests.support.small_packs import write_small_pack
from tests.support.tagged import structure_faults

pytest.importorskip("pyhanko")


def write_key(folder: Path, passphrase: str, *, with_key: bool = True) -> Path:
    """A key and a certificate it has signed itself."""
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, pkcs12

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "The desk")])
    start = dt.datetime(2025, 1, 1, tzinfo=dt.UTC)
    usage = x509.KeyUsage(
        digital_signature=True, content_commitment=True, key_encipherment=False, data_encipherment=False,
        key_agreement=False, key_cert_sign=False, crl_sign=False, encipher_only=False, decipher_only=False,
    )  # fmt: skip
    certificate = (
        x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
        .serial_number(1).not_valid_before(start).not_valid_after(start + dt.timedelta(days=36500))
        .add_extension(usage, critical=True).sign(key, hashes.SHA256())
    )  # fmt: skip
    path = folder / "desk.p12"
    path.write_bytes(
        pkcs12.serialize_key_and_certificates(
            b"desk",
            key if with_key else None,
            certificate,
            None,
            BestAvailableEncryption(passphrase.encode()),
        )
    )
    return path


@pytest.mark.parametrize("password", ["", "sesame"])
def test_each_copy_is_signed_as_a_whole(tmp_path: Path, password: str) -> None:
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.sign.validation import validate_pdf_signature
    from pyhanko_certvalidator import ValidationContext

    sign = open_key(write_key(tmp_path, "öffne dich"), "öffne dich")
    recipients = read_recipients(f"name,password\nAda,{password}\n".encode(), "list.csv")
    (copy,) = make_copies(write_small_pack(tmp_path), recipients, sign)
    reader = PdfFileReader(io.BytesIO(copy.pdf))
    if password:
        reader.decrypt(password)
    (signature,) = reader.embedded_signatures
    context = ValidationContext(trust_roots=[signature.signer_cert])
    status = validate_pdf_signature(signature, context)
    assert status.bottom_line
    assert status.coverage.name == "ENTIRE_FILE"
    with pikepdf.open(io.BytesIO(copy.pdf), password=password) as pdf:
        widget = pdf.pages[0].obj.Annots[-1]
        assert widget.Subtype == "/Widget"
        pdf.pages[0].obj.Annots = pikepdf.Array(list(pdf.pages[0].obj.Annots)[:-1])
        assert structure_faults(pdf) == []


def test_keys_that_do_not_serve_are_refused(tmp_path: Path) -> None:
    key = write_key(tmp_path, "right")
    for passphrase in ("wrong", ""):
        with pytest.raises(UsageError, match="cannot be opened") as caught:
            open_key(key, passphrase)
        assert PASSPHRASE_VARIABLE in caught.value.next_step
    (tmp_path / "text.p12").write_text("no key")
    with pytest.raises(UsageError, match="cannot be opened"):
        open_key(tmp_path / "text.p12", "right")
    with pytest.raises(UsageError, match="No such file"):
        open_key(tmp_path / "missing.p12", "right")
    with pytest.raises(UsageError, match="cannot be opened"):
        open_key(write_key(tmp_path, "right", with_key=False), "right")


def test_without_pyhanko_the_message_says_how_to_install_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "pyhanko.sign", None)
    with pytest.raises(EnvironmentMissing, match=r"briefing-pack\[sign\]"):
        open_key(tmp_path / "desk.p12", "")
