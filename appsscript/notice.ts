/** A reason to stop that is told to the person as it stands: what was seen, and what to do next, in Thai. */
export class Notice extends Error {
  readonly sentence: string;

  constructor(sentence: string) {
    super(sentence);
    this.name = "Notice";
    this.sentence = sentence;
  }
}
