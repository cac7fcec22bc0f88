/** Hashes, many of them. */

/** A set of whole numbers of 53 bits in little memory: a file may have millions of clips. */
export class NumberSet {
  #slots = new Float64Array(1_024).fill(-1);
  #size = 0;

  /** Answers whether it was there. */
  add(value: number): boolean {
    if (this.#size * 2 >= this.#slots.length) this.#grow();
    const slot = this.#slotOf(value);
    if (this.#slots[slot] === value) return true;
    this.#slots[slot] = value;
    this.#size++;
    return false;
  }

  has(value: number): boolean {
    return this.#slots[this.#slotOf(value)] === value;
  }

  get size(): number {
    return this.#size;
  }

  #slotOf(value: number): number {
    let slot = value % this.#slots.length;
    while (this.#slots[slot] !== -1 && this.#slots[slot] !== value) slot = (slot + 1) % this.#slots.length;
    return slot;
  }

  #grow(): void {
    const values = this.#slots;
    this.#slots = new Float64Array(values.length * 2).fill(-1);
    for (const value of values) if (value !== -1) this.#slots[this.#slotOf(value)] = value;
  }
}
