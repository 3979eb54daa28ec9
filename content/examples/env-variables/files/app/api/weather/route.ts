import { required } from '@/lib/config';

export function GET() {
  return Response.json({
    url: process.env.WEATHER_URL,
    units: process.env.WEATHER_UNITS,
    hasKey: required('WEATHER_KEY').length > 0,
    mode: process.env.NODE_ENV,
  });
}
