import { Remembered } from './remembered.js';

describe('Remembered', () => {
  it('works out each answer once', () => {
    const remembered = new Remembered<number>(5);
    const workOut = jest.fn((answer: number) => answer);
    const answers = ['a', 'b', 'a', 'b'].map((key) => remembered.get(key, () => workOut(key.charCodeAt(0))));
    expect(answers).toEqual([97, 98, 97, 98]);
    expect(workOut).toHaveBeenCalledTimes(2);
  });

  it('begins anew once it holds so many', () => {
    const remembered = new Remembered<string>(2);
    const answers = ['a', 'b', 'c', 'a'].map((key, place) => remembered.get(key, () => `${key}${place}`));
    expect(answers).toEqual(['a0', 'b1', 'c2', 'a3']);
    expect(remembered.get('c', () => 'anew')).toBe('c2');
  });

  it('remembers no failure', () => {
    const remembered = new Remembered<number>(2);
    const fail = (): number => {
      throw new Error('no');
    };
    expect(() => remembered.get('a', fail)).toThrow('no');
    expect(remembered.get('a', () => 1)).toBe(1);
  });
});
