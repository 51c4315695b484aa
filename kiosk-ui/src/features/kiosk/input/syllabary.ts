// The part of es-hangul that the keys need, fetched when Korean is first typed.
export { assemble, disassemble } from "es-hangul";
