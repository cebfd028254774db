/**
 * @file
 * The C interface (C99, and C++): a law, questions about one person as JSON, and a table of people on a day as flat arrays.
 *
 * Text is UTF-8 and ends with 0. JSON in and out is in the vocabulary of the case format (tests/cases/README.md,
 * docs/schema). What a function gives as `char *` is the caller's, who gives it back with rehabkedja_text_free.
 *
 * Errors: a function that can fail has `rehabkedja_error **error` as its last argument, which may be NULL. It returns NULL
 * (or a status other than REHABKEDJA_OK) and leaves an error there, the caller's, who gives it back with
 * rehabkedja_error_free; when nothing is wrong it leaves NULL there. No exception crosses this border.
 *
 * There is no global state. A law may be shared between threads; an error belongs to one.
 */
#ifndef REHABKEDJA_H
#define REHABKEDJA_H

#include <stddef.h>
#include <stdint.h>

/** Marks what the library gives away, whatever the visibility it is built with. */
#if defined(__GNUC__)
#define REHABKEDJA_API __attribute__((visibility("default")))
#else
#define REHABKEDJA_API
#endif

#ifdef __cplusplus
extern "C" {
#endif

/** A law, ready to be asked. */
typedef struct rehabkedja_law rehabkedja_law;
/** What was wrong. */
typedef struct rehabkedja_error rehabkedja_error;

/** Whether a function did its work. */
typedef enum rehabkedja_status {
    REHABKEDJA_OK = 0,    /**< it did */
    REHABKEDJA_FAILED = 1 /**< it did not, and the error says why */
} rehabkedja_status;

/** The language of sentences. */
enum rehabkedja_language {
    REHABKEDJA_ENGLISH = 0, /**< English */
    REHABKEDJA_SWEDISH = 1  /**< Swedish */
};

/** Codes of a person's occupation in a table. */
enum rehabkedja_occupation {
    REHABKEDJA_EMPLOYED = 0,              /**< employed */
    REHABKEDJA_SELF_EMPLOYED = 1,         /**< self-employed */
    REHABKEDJA_UNEMPLOYED = 2,            /**< unemployed */
    REHABKEDJA_ON_LEAVE = 3,              /**< on leave from an employment */
    REHABKEDJA_ON_CALL_BOOKED = 4,        /**< employed on call, the time is booked */
    REHABKEDJA_ON_CALL_UNBOOKED = 5,      /**< employed on call, the time is not booked */
    REHABKEDJA_PARENTAL_LEAVE = 6,        /**< on parental leave */
    REHABKEDJA_STUDENT = 7,               /**< student */
    REHABKEDJA_ON_CALL_BOOKED_OR_NOT = 8, /**< employed on call, not known whether the time is booked */
    REHABKEDJA_OCCUPATION_UNKNOWN = 9     /**< not known */
};

/** In a column of rulings: the day is not in the chain. */
#define REHABKEDJA_NO_RULING ((uint16_t)0xFFFF)
/** In a column of days: not known, or none. */
#define REHABKEDJA_NO_DAY INT32_MIN

/** The version of the library, `major.minor.patch`. Not to be freed. */
REHABKEDJA_API const char* rehabkedja_version(void);

/** Gives a text back. NULL is allowed. */
REHABKEDJA_API void rehabkedja_text_free(char* text);

/** Gives an error back. NULL is allowed. */
REHABKEDJA_API void rehabkedja_error_free(rehabkedja_error* error);
/** The code: one of docs/errors.md, such as `bad_date`; or `no_memory`, or `internal` for a fault of the library or the
 *  system. Lives as long as the error; so do the two below. NULL for NULL. */
REHABKEDJA_API const char* rehabkedja_error_code(const rehabkedja_error* error);
/** The path of the fact, the argument or the column, such as `sick[0].from`; empty where there is none. */
REHABKEDJA_API const char* rehabkedja_error_field(const rehabkedja_error* error);
/** What is wrong and what would be right, a sentence for the person who made it. */
REHABKEDJA_API const char* rehabkedja_error_says(const rehabkedja_error* error);
/** The row of a table, counted from 0, or the line of a text that is not JSON, counted from 1; -1 where there is none. */
REHABKEDJA_API int64_t rehabkedja_error_row(const rehabkedja_error* error);

/**
 * The law of Sweden, or a variant of it.
 * @param variant NULL for the law as it stands; or a JSON object with no other keys than `law` (`known_on`, `editions_of`,
 *     `parameters`) and `options`, as they stand in the facts of a case.
 * @return the law, to be given back with rehabkedja_law_free
 */
REHABKEDJA_API rehabkedja_law* rehabkedja_law_new(const char* variant, rehabkedja_error** error);
/** Gives a law back; nobody may be asking it. NULL is allowed. */
REHABKEDJA_API void rehabkedja_law_free(rehabkedja_law* law);
/** The law as JSON: name, version, editions, numbers, options, each with its confidence.
 *  @param day as 2024-02-29, for what holds on that day; NULL for everything */
REHABKEDJA_API char* rehabkedja_law_json(const rehabkedja_law* law, const char* day, rehabkedja_error** error);

/**
 * Answers one item of an `expect` list about one person.
 * @param facts the object that stands under `facts` in a case file
 * @param item an object such as `{"day": "2024-09-01", "chain_day": null, "measured_against": null}`: its keys are the
 *     questions, the values of questions are not looked at
 * @param language of the sentences: enum rehabkedja_language
 * @return an object with the same keys, `missing`, `ask_first` and `why`, the sentences
 */
REHABKEDJA_API char* rehabkedja_answer(const rehabkedja_law* law, const char* facts, const char* item, int32_t language,
                                       rehabkedja_error** error);

/**
 * Explains a person's days: a list of answers (docs/schema/answer.schema.json), a stretch each, which together are the days
 * asked for, cut exactly where something changes.
 * @param facts as for rehabkedja_answer
 * @param first the first day, as 2024-02-29
 * @param last the last day, included
 * @param language of the sentences: enum rehabkedja_language
 */
REHABKEDJA_API char* rehabkedja_explain(const rehabkedja_law* law, const char* facts, const char* first,
                                        const char* last, int32_t language, rehabkedja_error** error);

/** Spells and persons as columns. Days are days since 1970-01-01, of the years 1900-2200. */
typedef struct rehabkedja_spells {
    size_t persons; /**< how many persons */
    size_t rows;    /**< how many spells */
    const int64_t*
        offsets; /**< persons + 1 entries from 0 to `rows`: person p has the rows offsets[p] to offsets[p + 1] - 1 */
    const int32_t* first;      /**< by row: the first day; sorted within a person */
    const int32_t* last;       /**< by row: the last day, included */
    const uint8_t* degree;     /**< by row: per cent, 0-100; NULL: 100 */
    const uint8_t* occupation; /**< by person: enum rehabkedja_occupation */
    const int32_t* born;       /**< by person: the birth date, or REHABKEDJA_NO_DAY; NULL: known of nobody */
    const uint8_t*
        judged; /**< by person: a bit for each judgement that holds (1 predominant_reasons, 2 special_reasons, 4
                                unreasonable, 8 care_delayed_by_covid), the same four bits higher for those not made yet;
                                NULL: none */
} rehabkedja_spells;

/** Answers by person; each has room for as many as there are persons, or is NULL where it is not wanted. */
typedef struct rehabkedja_answers {
    uint16_t* chain_day;  /**< the day of the chain; 0 outside it */
    uint16_t* ruling;     /**< what rehabkedja_ruling takes; REHABKEDJA_NO_RULING outside the chain */
    int32_t* next_change; /**< the first later day of another stage, measure or citation; REHABKEDJA_NO_DAY for none */
} rehabkedja_answers;

/**
 * Answers a day for every person of a table, by the same rules as for one person. The columns are checked first: when
 * one is wrong, nothing is written. A person whose chain has more days than a column holds is an error too (`bad_value`);
 * then the persons from that one on have no answer. A law whose options count in another way than one pass over the rows
 * can is an error (`bad_value`, field `law`): ask about each person with rehabkedja_answer.
 * @param law the law asked
 * @param spells the table
 * @param day days since 1970-01-01
 * @param threads 1 to 1024, or 0 for as many as the machine has; the answers are the same
 * @param answers where the answers go
 * @param error where an error goes
 */
REHABKEDJA_API rehabkedja_status rehabkedja_on_day(const rehabkedja_law* law, const rehabkedja_spells* spells,
                                                   int32_t day, int32_t threads, const rehabkedja_answers* answers,
                                                   rehabkedja_error** error);

/** A ruling of this law as JSON: `stage`, `measured_against`, `would_change`, `grounds`, `missing`, and `rows`: the rows of
 *  the law that speak, each with rule, reason, provision, edition and confidence. Ids of two laws are not comparable. */
REHABKEDJA_API char* rehabkedja_ruling(const rehabkedja_law* law, uint16_t ruling, rehabkedja_error** error);

#ifdef __cplusplus
}
#endif

#endif
