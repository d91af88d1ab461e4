/** Matches `*` and `?` letter by letter, as IAM compares ARNs and values. */
export function isLike(pattern: string, text: string): boolean {
  if (pattern === "*") return true;
  if (!/[*?]/u.test(pattern)) return pattern === text;
  // No regular expression: a pattern with many stars would take for ever.
  let [at, star, resume] = [0, -1, 0];
  for (let index = 0; index < text.length;) {
    if (pattern[at] === "*") {
      star = at;
      resume = index;
      at += 1;
    } else if (pattern[at] === "?" || pattern[at] === text[index]) {
      at += 1;
      index += 1;
    } else if (star >= 0) {
      at = star + 1;
      resume += 1;
      index = resume;
    } else {
      return false;
    }
  }
  return /^\**$/u.test(pattern.slice(at));
}

/** The same without regard to case, as IAM compares actions and EC2 what it filters by. */
export function matchesPattern(pattern: string, text: string): boolean {
  return isLike(pattern.toLowerCase(), text.toLowerCase());
}

/** Returns what tells whether a text matches one of some patterns in that way: many texts are held against the same few. */
export function matcherOf(patterns: readonly string[]): (text: string) => boolean {
  const folded = patterns.map((pattern) => pattern.toLowerCase());
  const plain = new Set(folded.filter((pattern) => !/[*?]/u.test(pattern)));
  const open = folded.filter((pattern) => !plain.has(pattern));
  return (text) => {
    const one = text.toLowerCase();
    return plain.has(one) || open.some((pattern) => isLike(pattern, one));
  };
}
