export interface Budget {
  /** Spends it even where less is left: one large piece is no flood. @returns whether anything was left before */
  spend: (amount: number) => boolean;
  /** Gives back what was spent. */
  refund: (amount: number) => void;
}

interface BudgetLimits {
  /** How much can be spent at once. */
  burst: number;
  /** How fast that fills up again. */
  perSecond: number;
}

/** A token bucket. */
export function createBudget({ burst, perSecond }: BudgetLimits, now: () => number): Budget {
  let left = burst;
  let lastSpent = now();
  return {
    spend(amount) {
      const time = now();
      const before = Math.min(burst, left + ((time - lastSpent) / 1000) * perSecond);
      left = before - amount;
      lastSpent = time;
      return before > 0;
    },
    refund: (amount) => (left = Math.min(burst, left + amount)),
  };
}
