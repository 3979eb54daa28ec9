/** What every answer needs that the shop's pages read. */
export const corsHeaders = { 'Access-Control-Allow-Origin': 'https://shop.example', Vary: 'Origin' };
