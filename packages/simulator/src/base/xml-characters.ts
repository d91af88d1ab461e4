/** A character that XML 1.0 cannot carry, not even as a reference. */
export const forbiddenInXml: RegExp = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
