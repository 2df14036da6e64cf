/** Words that scold, that apologise, or that leak out of the program. */
export const BANNED = /ผิดพลาด|ไม่ถูกต้อง|ห้าม|กรุณา|ขออภัย|null|undefined|NaN|\[object|…/;
