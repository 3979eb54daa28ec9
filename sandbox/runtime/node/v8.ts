import { createMissingModule } from './internal/missing';

const module = createMissingModule(
  'v8',
  'cachedDataVersionTag getHeapSnapshot getHeapStatistics getHeapSpaceStatistics getHeapCodeStatistics ' +
    'setFlagsFromString Serializer Deserializer DefaultSerializer DefaultDeserializer deserialize takeCoverage ' +
    'stopCoverage serialize writeHeapSnapshot queryObjects setHeapSnapshotNearHeapLimit GCProfiler',
);

export const { getHeapStatistics, serialize, deserialize, setFlagsFromString, writeHeapSnapshot, getHeapSnapshot } =
  module;

export default module;
