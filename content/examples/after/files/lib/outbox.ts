export const outbox: string[] = [];

export async function sendMail(to: string): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 200));
  outbox.push(to);
}
