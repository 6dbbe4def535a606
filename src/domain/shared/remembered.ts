/**
 * Answers to questions that come again and again: whoever asks first works it out. Holds at most so many and then begins anew,
 * which suits questions about a day, of which yesterday's are never asked again.
 */
export class Remembered<Answer> {
  private readonly known = new Map<string, Answer>();

  constructor(private readonly most: number) {}

  /** The answer under a key that names all it depends on. What `workOut` throws is thrown and not remembered. */
  get(key: string, workOut: () => Answer): Answer {
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const answer = workOut();
    if (this.known.size >= this.most) this.known.clear();
    this.known.set(key, answer);
    return answer;
  }
}
