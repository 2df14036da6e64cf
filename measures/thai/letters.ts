/** Parts of patterns, to be put between [ and ]. */
export const CONSONANT = "ก-ฮ";
export const LEAD_VOWEL = "เ-ไ";
export const FOLLOW_VOWEL = "ะาำๅ";
/** Vowels over and under a consonant, with maitaikhu and phinthu. */
export const VOWEL_MARK = "ัิ-ฺ็";
/** The four tones and thanthakhat. */
export const TONE = "่-์";
/** Everything that hangs on a consonant. */
export const MARK = "ัิ-ฺ็-๎";
/** Every Thai letter and mark; digits, ๆ, ฯ and ๏ are none. */
export const THAI = "ก-ฮะ-ฺเ-ๅ็-๎";
