const THAI_ZERO = 0x0e50;

/** Arabic digits as Thai ones: "12" → "๑๒". Everything else stays. */
export function toThaiDigits(text: string): string {
  return text.replace(/[0-9]/g, (digit) => String.fromCharCode(THAI_ZERO + Number(digit)));
}

/** Thai digits as Arabic ones: "๑๒" → "12". Everything else stays. */
export function toArabicDigits(text: string): string {
  let plain = "";
  let done = 0;
  for (let at = 0; at < text.length; at++) {
    const digit = text.charCodeAt(at) - THAI_ZERO;
    if (digit < 0 || digit > 9) continue;
    plain += text.slice(done, at) + digit;
    done = at + 1;
  }
  return done === 0 ? text : plain + text.slice(done);
}

/** The number a text is, in either script, with thousands commas or blanks around it; undefined when it is none. */
export function readNumber(text: string): number | undefined {
  const whole = readDigits(text);
  if (whole !== undefined) return whole;
  const plain = toArabicDigits(text).trim();
  if (!/^-?[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?$|^-?[0-9]{1,15}(?:\.[0-9]+)?$/.test(plain)) return undefined;
  return Number(plain.replace(/,/g, ""));
}

const ARABIC_ZERO = 0x30;
/** Digits that a number keeps exactly. */
const MOST_DIGITS = 15;

/** The number of a text of nothing but digits: most numbers of a workbook are, and need no pattern. */
function readDigits(text: string): number | undefined {
  if (text === "" || text.length > MOST_DIGITS) return undefined;
  let number = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const digit = unit - (unit < THAI_ZERO ? ARABIC_ZERO : THAI_ZERO);
    if (digit < 0 || digit > 9) return undefined;
    number = number * 10 + digit;
  }
  return number;
}
