const prefix = 'ventanilla-desk-draft:';

/** What was written and not sent, per conversation. Kept for this tab only: it may hold a resident's business. */
export const drafts = {
  get(conversation: string): string {
    try {
      return sessionStorage.getItem(prefix + conversation) ?? '';
    } catch {
      return '';
    }
  },
  set(conversation: string, text: string): void {
    try {
      if (text === '') sessionStorage.removeItem(prefix + conversation);
      else sessionStorage.setItem(prefix + conversation, text);
    } catch {
      // A browser without storage keeps it as long as the page is open.
    }
  },
};
