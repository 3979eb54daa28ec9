'use client';

import { useLesson } from './LessonContext';
import { Prediction } from './Prediction';

/** The lesson's question, where it has one. */
export function LessonPrediction() {
  const { predict } = useLesson().lesson.about;
  return predict ? <Prediction {...predict} /> : null;
}
