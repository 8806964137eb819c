// What this device keeps of a ballot: the ballot itself, what proves its marks, and the box's promise. Never the right.

const PREFIX = 'palmares/receipt/';

/** The receipts of one paper, the newest last. */
export function receipts(paper) {
  try {
    return JSON.parse(localStorage.getItem(PREFIX + paper) ?? '[]');
  } catch {
    return [];
  }
}

/** Keeps a receipt, or replaces the one of the same ballot. False where the browser keeps nothing. */
export function keep(receipt) {
  const others = receipts(receipt.paper).filter((kept) => kept.leaf !== receipt.leaf);
  try {
    localStorage.setItem(PREFIX + receipt.paper, JSON.stringify([...others, receipt]));
    return true;
  } catch {
    return false;
  }
}

export const forget = (paper) => localStorage.removeItem(PREFIX + paper);
