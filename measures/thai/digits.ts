const THAI_ZERO = 0x0e50;

/** Arabic digits as Thai ones: "12" → "๑๒". Everything else stays. */
export function toThaiDigits(text: string): string {
  return text.replace(/[0-9]/g, (digit) => String.fromCharCode(THAI_ZERO + Number(digit)));
}

/** Thai digits as Arabic ones: "๑๒" → "12". Everything else stays. */
export function toArabicDigits(text: string): string {
  return text.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - THAI_ZERO));
}

/** The number a text is, in either script, with thousands commas or blanks around it; undefined when it is none. */
export function readNumber(text: string): number | undefined {
  const plain = toArabicDigits(text).trim();
  if (!/^-?[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?$|^-?[0-9]{1,15}(?:\.[0-9]+)?$/.test(plain)) return undefined;
  return Number(plain.replace(/,/g, ""));
}
