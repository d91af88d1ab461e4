/** Matches `*` and `?` as IAM and the filters of EC2 do, without regard to case. */
export function matchesPattern(pattern: string, text: string): boolean {
  if (pattern === "*") return true;
  const [wanted, found] = [pattern.toLowerCase(), text.toLowerCase()];
  if (!/[*?]/u.test(wanted)) return wanted === found;
  // No regular expression: a pattern with many stars would take for ever.
  let [at, star, resume] = [0, -1, 0];
  for (let index = 0; index < found.length;) {
    if (wanted[at] === "*") {
      star = at;
      resume = index;
      at += 1;
    } else if (wanted[at] === "?" || wanted[at] === found[index]) {
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
  return /^\**$/u.test(wanted.slice(at));
}
