/** The topic stands at the head of every chart note; this is its field under the circle. */
export const topicFieldId = 'session-topic';
