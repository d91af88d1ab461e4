/**
 * Finds a word of AWS among those that are known; undefined for any other. AWS, and what stands in for it, writes the
 * same word in several cases: `PendingAcceptance`, `pendingAcceptance` (AWS-FACTS B1).
 */
export function knownWord<Word extends string>(words: readonly Word[], text: string | undefined): Word | undefined {
  const plain = text?.toLowerCase();
  return words.find((word) => word.toLowerCase() === plain);
}
