/** Has the warehouse send an order. */
export async function ship(order: string): Promise<void> {
  await fetch('https://warehouse.example.com/orders', { method: 'POST', body: JSON.stringify({ order }) });
}
