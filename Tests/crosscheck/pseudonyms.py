"""The new UIDs, derived here from docs/conformance.md and the key alone: HMAC-SHA-256, a version 8 UUID, `2.25.`."""

import hashlib
import hmac

from support import KEY


def new_uid(original, key=KEY):
    """What a UID becomes; one of the standard's stays."""
    if not original or original == "1.2.840.10008" or original.startswith("1.2.840.10008."):
        return original
    digest = hmac.new(bytes.fromhex(key), b"uid\0" + original.encode(), hashlib.sha256).digest()[:16]
    value = int.from_bytes(digest, "big")
    value = value & ~(0xF << 76) | 0x8 << 76
    value = value & ~(0x3 << 62) | 0x2 << 62
    return f"2.25.{value}"
