import Stripe from 'stripe';

/** The key is not used: checking a signature needs no call to Stripe. */
export const stripe = new Stripe('sk_test_demo');
