/* A stranger's program in C. Exit status 0 when one person, a table and an error come out as they should. */
#include <rehabkedja.h>
#include <stdio.h>
#include <string.h>

static const char facts[] =
    "{\"sick\": [{\"from\": \"2024-03-01\", \"to\": \"2024-04-29\"},"
    " {\"from\": \"2024-07-28\", \"to\": \"2024-10-31\"}],"
    " \"occupation\": [{\"is\": \"employed\"}]}";
/* What the README shows of C++ and of Python. */
static const char sentence[] =
    "2024-09-01: day 96 of the rehabilitation chain; the ability to work is measured against the usual work"
    " and other work at the employer.";

static int one_person(const rehabkedja_law* law) {
    rehabkedja_error* error = NULL;
    char* answer =
        rehabkedja_answer(law, facts, "{\"day\": \"2024-09-01\", \"chain_day\": null}", REHABKEDJA_ENGLISH, &error);
    int right;
    if (answer == NULL) {
        printf("%s\n", rehabkedja_error_says(error));
        rehabkedja_error_free(error);
        return 0;
    }
    puts(answer);
    right = strstr(answer, "\"chain_day\":96") != NULL && strstr(answer, sentence) != NULL;
    rehabkedja_text_free(answer);
    return right;
}

static int a_date_that_does_not_exist(const rehabkedja_law* law) {
    rehabkedja_error* error = NULL;
    char* answer =
        rehabkedja_answer(law, facts, "{\"day\": \"2024-02-30\", \"chain_day\": null}", REHABKEDJA_ENGLISH, &error);
    int right = answer == NULL && error != NULL && strcmp(rehabkedja_error_code(error), "bad_date") == 0 &&
                strcmp(rehabkedja_error_field(error), "day") == 0;
    if (error != NULL)
        printf("%s [%s]: %s\n", rehabkedja_error_field(error), rehabkedja_error_code(error),
               rehabkedja_error_says(error));
    rehabkedja_text_free(answer);
    rehabkedja_error_free(error);
    return right;
}

static int a_table(const rehabkedja_law* law) {
    const int64_t offsets[] = {0, 2, 3};
    const int32_t first[] = {19783, 19932, 19723}; /* 2024-03-01, 2024-07-28, 2024-01-01 */
    const int32_t last[] = {19842, 20027, 20088};  /* 2024-04-29, 2024-10-31, 2024-12-31 */
    const uint8_t occupation[] = {REHABKEDJA_EMPLOYED, REHABKEDJA_EMPLOYED};
    uint16_t chain_day[2] = {0, 0};
    uint16_t ruling[2] = {0, 0};
    rehabkedja_spells spells = {2, 3, NULL, NULL, NULL, NULL, NULL, NULL, NULL};
    rehabkedja_answers answers = {NULL, NULL, NULL};
    char* text;
    int right;
    spells.offsets = offsets;
    spells.first = first;
    spells.last = last;
    spells.occupation = occupation;
    answers.chain_day = chain_day;
    answers.ruling = ruling;
    if (rehabkedja_on_day(law, &spells, 19967, 2, &answers, NULL) != REHABKEDJA_OK) return 0; /* 2024-09-01 */
    text = rehabkedja_ruling(law, ruling[0], NULL);
    right = chain_day[0] == 96 && chain_day[1] == 245 && text != NULL && strstr(text, "\"stage\":\"91-180\"") != NULL;
    printf("%u %u %s\n", (unsigned)chain_day[0], (unsigned)chain_day[1], text == NULL ? "" : text);
    rehabkedja_text_free(text);
    return right;
}

int main(void) {
    rehabkedja_law* law = rehabkedja_law_new(NULL, NULL);
    int right = law != NULL && one_person(law) && a_date_that_does_not_exist(law) && a_table(law);
    rehabkedja_law_free(law);
    printf("rehabkedja %s\n", rehabkedja_version());
    return right ? 0 : 1;
}
