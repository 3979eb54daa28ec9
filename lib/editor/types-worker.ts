import { initialize } from 'monaco-editor/internal/common/initialize.js';
import { ProjectTypes } from './project-types';

// Monaco posts a message of no meaning before the one that it initializes its worker with.
self.onmessage = () => initialize((context, options) => new ProjectTypes(context, options));
