const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** The first `length` base32 characters (Crockford's alphabet: none looks like another) of a hex digest. */
export function crockford(hex: string, length: number): string {
  const digits = Math.ceil((length * 5) / 4)
  let bits = BigInt(`0x${hex.slice(0, digits)}`) >> BigInt(digits * 4 - length * 5)
  let name = ''
  for (let at = 0; at < length; at += 1) {
    name = (alphabet[Number(bits & 31n)] ?? '') + name
    bits >>= 5n
  }
  return name
}
